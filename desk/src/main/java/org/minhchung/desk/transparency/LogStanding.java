package org.minhchung.desk.transparency;

/** Tells how the desk's log stands. */
@FunctionalInterface
public interface LogStanding {

  LogState state();
}
