package org.minhchung.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
import org.minhchung.engine.text.TextReader;

/**
 * The price of a decision, in bare Lucene queries: both in this process, on the same texts, in
 * turns, warmed. The bare query is {@code IndexSearcher.search(SHOULD of the distinct tokens, 10)}.
 */
final class PriceBench {

  private static final int CLAIMS = 100_000;
  private static final int WORDS = 40;

  /** So many that most claims near one are compared for the first time. */
  private static final int MESSAGES = 1_500;

  private static final int ROUNDS = 2;
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
      Measured standardQuery =
          new Measured("bare query, StandardAnalyzer", text -> search(standardSearcher, text));
      Measured foldedQuery =
          new Measured("bare query, folded", text -> search(foldedSearcher, Fold.fold(text)));
      Measured retrieval =
          new Measured("read and retrieve 24", text -> index.near(reader.message(text), 24));
      Measured decision = new Measured("whole decision", text -> matcher.match(text, null, 10));
      List<Measured> all =
          List.of(
              standardQuery,
              foldedQuery,
              new Measured("reading the message", reader::message),
              retrieval,
              decision);
      Measured.inTurns(all, messages, ROUNDS);
      all.forEach(System.out::println);
      double bare = Math.max(standardQuery.perSecond(), foldedQuery.perSecond());
      System.out.printf(
          Locale.ROOT,
          "throughput over that of the faster bare query: retrieval %.2f, whole decision %.2f%n",
          retrieval.perSecond() / bare,
          decision.perSecond() / bare);
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
}
