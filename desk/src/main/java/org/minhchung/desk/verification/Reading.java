package org.minhchung.desk.verification;

/** How far a file was read. */
public sealed interface Reading {

  /** To its end. */
  record Whole() implements Reading {}

  /**
   * Not to its end; what came before stays.
   *
   * @param line where it broke off, from 1; 0 if it was not begun
   * @param detail may be empty
   */
  record Stopped(FileFault fault, long line, String detail) implements Reading {}
}
