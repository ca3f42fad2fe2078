package org.minhchung.bench.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Bare Lucene: an analyzer's words, BM25 as it comes, any of the words of the text. */
public final class PlainBm25 implements Peer {

  private static final int MOST_WORDS = 1_000;

  private final String name;
  private final UnaryOperator<String> prepared;
  private final Analyzer analyzer;
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final IndexSearcher searcher;

  private PlainBm25(
      String name, Map<String, String> texts, UnaryOperator<String> prepared, Analyzer analyzer) {
    this.name = name;
    this.prepared = prepared;
    this.analyzer = analyzer;
    try {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (Map.Entry<String, String> text : texts.entrySet()) {
          Document document = new Document();
          document.add(new StringField("id", text.getKey(), Field.Store.YES));
          document.add(new TextField("text", prepared.apply(text.getValue()), Field.Store.NO));
          writer.addDocument(document);
        }
      }
      this.searcher = new IndexSearcher(DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Words as they are written. */
  public static PlainBm25 of(Map<String, String> texts) {
    return new PlainBm25("BM25", texts, text -> text, new StandardAnalyzer());
  }

  /** Words without diacritics, in text and query. */
  public static PlainBm25 folded(Map<String, String> texts) {
    return new PlainBm25("BM25, folded", texts, PlainCosine::plain, new StandardAnalyzer());
  }

  /** Runs of three to five characters instead of words, without diacritics. */
  public static PlainBm25 ofGrams(Map<String, String> texts) {
    return new PlainBm25("BM25, folded 3-5-grams", texts, PlainCosine::plain, new Grams());
  }

  private static final class Grams extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
      return new TokenStreamComponents(new NGramTokenizer(3, 5));
    }
  }

  /** The size of the index's files. */
  public long bytes() {
    try {
      long bytes = 0;
      for (String file : directory.listAll()) {
        bytes += directory.fileLength(file);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> nearest(String text, int limit) {
    try {
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      words(text)
          .forEach(
              word -> query.add(new TermQuery(new Term("text", word)), BooleanClause.Occur.SHOULD));
      StoredFields stored = searcher.storedFields();
      List<String> nearest = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query.build(), limit).scoreDocs) {
        nearest.add(stored.document(hit.doc).get("id"));
      }
      return nearest;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> words(String text) throws IOException {
    LinkedHashSet<String> words = new LinkedHashSet<>();
    try (var stream = analyzer.tokenStream("text", prepared.apply(text))) {
      var word = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken() && words.size() < MOST_WORDS) {
        words.add(word.toString());
      }
      stream.end();
    }
    return List.copyOf(words);
  }
}
