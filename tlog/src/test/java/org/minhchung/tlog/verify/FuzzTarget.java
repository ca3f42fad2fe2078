package org.minhchung.tlog.verify;

/** What Jazzer calls, in a process of its own: one parser, named by the argument. */
public final class FuzzTarget {

  private static Parser parser = Parser.NOTE;

  private FuzzTarget() {}

  public static void fuzzerInitialize(String[] arguments) {
    parser = Parser.valueOf(arguments[0]);
  }

  public static void fuzzerTestOneInput(byte[] bytes) {
    parser.read(bytes);
  }
}
