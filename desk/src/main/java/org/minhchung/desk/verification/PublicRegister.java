package org.minhchung.desk.verification;

/** Where any room reads the register. */
@FunctionalInterface
public interface PublicRegister {

  /** As it is shown now; all its answers are of one state. */
  PublisherRegister now();
}
