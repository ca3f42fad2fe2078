package org.minhchung.engine.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.index.Terms;
import org.minhchung.engine.index.Wording;
import org.minhchung.engine.text.TextReader;

/**
 * Turns a claim into documents, one a wording.
 *
 * <p>The field {@value #TERMS} holds what a wording is found by: syllables behind {@code s}, pairs
 * behind {@code p}, grams behind {@code g}. The field {@value #SYLLABLES} stands on the claim's
 * first document alone and holds the syllables of all its wordings, so that claims are counted and
 * not wordings.
 */
final class ClaimDocuments {

  static final String ID = "id";
  static final String TERMS = "terms";
  static final String SYLLABLES = "syllables";
  static final String CLAIM = "claim";

  /** Stands in {@link #SYLLABLES} of every claim; no syllable has a space. */
  static final String ANY_CLAIM = " ";

  static final char SYLLABLE = 's';
  static final char PAIR = 'p';
  static final char GRAM = 'g';

  private static final FieldType MEASURED = type(false);
  private static final FieldType COUNTED = type(true);

  private ClaimDocuments() {}

  static List<Document> of(IndexedClaim claim, TextReader reader) {
    BytesRef stored = StoredClaim.write(claim);
    List<Document> documents = new ArrayList<>();
    Set<String> syllables = new LinkedHashSet<>();
    syllables.add(ANY_CLAIM);
    for (Wording wording : claim.wordings()) {
      Terms terms = Terms.of(reader.claim(wording.text()), Integer.MAX_VALUE);
      syllables.addAll(terms.syllables());
      Document document = new Document();
      document.add(new StringField(ID, claim.id(), Field.Store.NO));
      document.add(new BinaryDocValuesField(CLAIM, stored));
      document.add(new Field(TERMS, new TermStream(marked(terms)), MEASURED));
      documents.add(document);
    }
    documents.getFirst().add(new Field(SYLLABLES, new TermStream(List.copyOf(syllables)), COUNTED));
    return documents;
  }

  private static List<String> marked(Terms terms) {
    List<String> marked = new ArrayList<>();
    terms.syllables().forEach(syllable -> marked.add(SYLLABLE + syllable));
    terms.pairs().forEach(pair -> marked.add(PAIR + pair));
    terms.grams().forEach(gram -> marked.add(GRAM + gram));
    return marked;
  }

  private static FieldType type(boolean withoutLength) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS);
    type.setOmitNorms(withoutLength);
    type.freeze();
    return type;
  }
}
