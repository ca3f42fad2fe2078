package org.minhchung.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.index.Wording;
import org.minhchung.engine.text.TextReader;
import org.minhchung.engine.text.Token;

/**
 * Turns a claim into a document: its id, the claim as {@link StoredClaim} writes it, and under
 * {@value #FORMS} the forms of its wordings, so that a segment is opened without reading texts; and
 * the vectors of the wordings an encoder reads.
 */
final class ClaimDocuments {

  static final String ID = "id";
  static final String CLAIM = "claim";
  static final String FORMS = "forms";

  /** Behind it stands the number of the vector, counted from 0. */
  static final String MEANING = "meaning";

  private ClaimDocuments() {}

  /**
   * The document of a claim.
   *
   * @param vectors of its wordings, as far as there are; each gets a field of its own
   */
  static Document of(IndexedClaim claim, TextReader reader, List<float[]> vectors) {
    Document document = new Document();
    document.add(new StringField(ID, claim.id(), Field.Store.NO));
    document.add(new BinaryDocValuesField(CLAIM, StoredClaim.write(claim)));
    document.add(new BinaryDocValuesField(FORMS, write(forms(claim, reader))));
    for (int i = 0; i < vectors.size(); i++) {
      document.add(
          new KnnFloatVectorField(
              MEANING + i, vectors.get(i), VectorSimilarityFunction.DOT_PRODUCT));
    }
    return document;
  }

  /** The forms of each wording, in order. */
  static List<List<String>> forms(IndexedClaim claim, TextReader reader) {
    List<List<String>> forms = new ArrayList<>();
    for (Wording wording : claim.wordings()) {
      forms.add(reader.claim(wording.text()).tokens().stream().map(Token::exact).toList());
    }
    return forms;
  }

  private static BytesRef write(List<List<String>> wordings) {
    try {
      ByteBuffersDataOutput out = new ByteBuffersDataOutput();
      out.writeVInt(wordings.size());
      for (List<String> forms : wordings) {
        out.writeVInt(forms.size());
        for (String form : forms) {
          out.writeString(form);
        }
      }
      return new BytesRef(out.toArrayCopy());
    } catch (IOException impossible) {
      throw new IllegalStateException("memory does not fail to be written", impossible);
    }
  }

  static List<List<String>> read(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    int count = in.readVInt();
    List<List<String>> wordings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int size = in.readVInt();
      List<String> forms = new ArrayList<>(size);
      for (int k = 0; k < size; k++) {
        forms.add(in.readString());
      }
      wordings.add(forms);
    }
    return wordings;
  }
}
