package org.minhchung.engine.lucene;

import org.minhchung.engine.index.ClaimIndex;
import org.minhchung.engine.index.ClaimIndexContract;

class LuceneInMemoryTest extends ClaimIndexContract {

  @Override
  protected ClaimIndex empty() {
    return LuceneClaimIndex.inMemory(reader);
  }
}
