package org.minhchung.engine.index;

class MemoryClaimIndexTest extends ClaimIndexContract {

  @Override
  protected ClaimIndex empty() {
    return new MemoryClaimIndex(reader);
  }
}
