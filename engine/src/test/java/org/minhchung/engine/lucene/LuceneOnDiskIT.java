package org.minhchung.engine.lucene;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.engine.index.ClaimIndex;
import org.minhchung.engine.index.ClaimIndexContract;

class LuceneOnDiskIT extends ClaimIndexContract {

  @TempDir Path folder;

  @Override
  protected ClaimIndex empty() throws Exception {
    return new IndexFolder(folder, IndexFingerprint.of(reader), reader).rebuild().finish(0);
  }
}
