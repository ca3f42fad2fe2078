package org.minhchung.engine.index;

class MemoryMeaningTest extends MeaningContract {

  @Override
  protected ClaimIndex index(Encoder with) {
    return new MemoryClaimIndex(reader, with);
  }
}
