package org.minhchung.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.minhchung.engine.index.Holds;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.index.Matcher;
import org.minhchung.engine.index.Wording;
import org.minhchung.engine.lucene.LuceneClaimIndex;
import org.minhchung.engine.text.Fold;
import org.minhchung.engine.text.ReadText;
import org.minhchung.engine.text.TextReader;

/**
 * The price of a decision, in bare Lucene queries: both in this process, on the same texts, in
 * turns, warmed. The bare query is {@code IndexSearcher.search(SHOULD of the distinct tokens, 10)}.
 */
final class PriceBench {

  private static final int CLAIMS = 100_000;
  private static final int WORDS = 40;
  private static final int MESSAGES = 400;
  private static final int ROUNDS = 7;
  private static final String FIELD = "text";

  private final List<String> claims;
  private final List<String> messages = new ArrayList<>();

  PriceBench() {
    GoldSet gold = GoldSet.read();
    claims = new ManyClaims(gold, 11).take(CLAIMS, gold);
    ManyClaims other = new ManyClaims(gold, 23);
    for (int i = 0; i < MESSAGES; i++) {
      messages.add(other.message(WORDS));
    }
  }

  void run() throws IOException {
    TextReader reader = new TextReader();
    try (LuceneClaimIndex index = LuceneClaimIndex.inMemory(reader);
        Directory standardFiles = bare(false);
        Directory foldedFiles = bare(true);
        DirectoryReader standard = DirectoryReader.open(standardFiles);
        DirectoryReader folded = DirectoryReader.open(foldedFiles)) {
      for (int i = 0; i < claims.size(); i++) {
        index.put(
            new IndexedClaim(
                "c" + i, List.of(new Wording("vi", claims.get(i))), new Holds.Always()));
      }
      index.refresh();
      Matcher matcher = new Matcher(index);
      IndexSearcher standardSearcher = new IndexSearcher(standard);
      IndexSearcher foldedSearcher = new IndexSearcher(folded);
      List<Measured> all =
          List.of(
              new Measured("bare query, StandardAnalyzer", text -> search(standardSearcher, text)),
              new Measured("bare query, folded", text -> search(foldedSearcher, Fold.fold(text))),
              new Measured("reading the message", reader::message),
              new Measured(
                  "retrieval alone, 50 nearest",
                  text -> {
                    ReadText read = reader.message(text);
                    index.near(read, 50);
                  }),
              new Measured("whole decision", text -> matcher.match(text, null, 10)));
      for (int round = 0; round < ROUNDS; round++) {
        all.forEach(measured -> measured.round(messages));
      }
      all.forEach(System.out::println);
      double bare = Math.min(all.get(0).median(), all.get(1).median());
      System.out.printf(
          Locale.ROOT,
          "ratio of the whole decision to the faster bare query: %.2f%n",
          all.get(4).median() / bare);
    }
  }

  private Directory bare(boolean foldFirst) throws IOException {
    Directory files = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(files, new IndexWriterConfig(new StandardAnalyzer()))) {
      for (String claim : claims) {
        Document document = new Document();
        document.add(new TextField(FIELD, foldFirst ? Fold.fold(claim) : claim, Field.Store.NO));
        writer.addDocument(document);
      }
      writer.commit();
    }
    return files;
  }

  private static void search(IndexSearcher searcher, String text) {
    try {
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      for (String token : tokens(text)) {
        query.add(new TermQuery(new Term(FIELD, token)), BooleanClause.Occur.SHOULD);
      }
      searcher.search(query.build(), 10);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  private static LinkedHashSet<String> tokens(String text) throws IOException {
    LinkedHashSet<String> tokens = new LinkedHashSet<>();
    try (StandardAnalyzer analyzer = new StandardAnalyzer();
        TokenStream stream = analyzer.tokenStream(FIELD, text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(term.toString());
      }
      stream.end();
    }
    return tokens;
  }

  /** One way to treat a text; the first two rounds warm it up and do not count. */
  private static final class Measured {

    private static final int WARMING = 2;

    private final String name;
    private final Consumer<String> work;
    private final List<Long> nanos = new ArrayList<>();
    private int rounds;

    Measured(String name, Consumer<String> work) {
      this.name = name;
      this.work = work;
    }

    void round(List<String> texts) {
      rounds++;
      for (String text : texts) {
        long began = System.nanoTime();
        work.accept(text);
        if (rounds > WARMING) {
          nanos.add(System.nanoTime() - began);
        }
      }
    }

    double median() {
      return percentile(0.5);
    }

    private double percentile(double share) {
      List<Long> sorted = nanos.stream().sorted().toList();
      return sorted.get((int) (share * (sorted.size() - 1))) / 1e6;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%s: p50 %.3f ms, p99 %.3f ms", name, percentile(0.5), percentile(0.99));
    }
  }
}
