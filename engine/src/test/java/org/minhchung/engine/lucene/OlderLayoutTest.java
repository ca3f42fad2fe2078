package org.minhchung.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.minhchung.engine.index.Encoder;
import org.minhchung.engine.index.Holds;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.index.Wording;
import org.minhchung.engine.text.TextReader;

class OlderLayoutTest {

  @Test
  void anIndexWithoutStoredFormsAnswersUntilItIsBuiltAgain() throws Exception {
    TextReader reader = new TextReader();
    IndexedClaim claim =
        new IndexedClaim(
            "c1", List.of(new Wording("vi", "Cầu Rạch Miễu đóng cửa ba ngày")), new Holds.Always());
    ByteBuffersDirectory files = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(files, new IndexWriterConfig())) {
      Document document = new Document();
      document.add(new StringField(ClaimDocuments.ID, "c1", Field.Store.NO));
      document.add(new BinaryDocValuesField(ClaimDocuments.CLAIM, StoredClaim.write(claim)));
      writer.addDocument(document);
    }

    try (LuceneClaimIndex index =
        new LuceneClaimIndex(files, IndexFingerprint.of(reader), reader, Encoder.none())) {
      assertThat(index.near(reader.message("cau rach mieu dong cua"), 5))
          .extracting(near -> near.claim())
          .containsExactly(claim);
    }
  }
}
