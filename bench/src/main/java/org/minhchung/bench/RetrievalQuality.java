package org.minhchung.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
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
import org.minhchung.engine.index.ClaimIndex;
import org.minhchung.engine.index.Holds;
import org.minhchung.engine.index.IndexedClaim;
import org.minhchung.engine.index.Near;
import org.minhchung.engine.index.Wording;
import org.minhchung.engine.lucene.LuceneClaimIndex;
import org.minhchung.engine.text.ReadText;
import org.minhchung.engine.text.TextReader;
import org.minhchung.engine.text.Token;

/**
 * How often the right claim is among the nearest, and what finding it costs next to a plain query.
 * Arguments: the folder that holds {@code gold-vi} and {@code data}, and how many claims.
 */
public final class RetrievalQuality {

  private static final int LIMIT = 50;

  /** How many the matcher asks for. */
  private static final int WEIGHED = 24;

  private static final int ROUNDS = 12;

  private final TextReader reader = new TextReader();
  private final List<IndexedClaim> claims = new ArrayList<>();
  private final List<Message> messages = new ArrayList<>();

  private record Message(String text, String claim, String kind) {}

  public static void main(String[] arguments) throws IOException {
    RetrievalQuality bench = new RetrievalQuality();
    bench.read(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    bench.run();
  }

  private void read(Path shared, int count) throws IOException {
    for (String[] row : rows(shared.resolve("gold-vi/claims.tsv"))) {
      claims.add(claim(row[0], row[1]));
    }
    Random random = new Random(11);
    for (String[] row : rows(shared.resolve("gold-vi/messages.tsv"))) {
      if (!row[2].equals("-")) {
        messages.add(new Message(row[1], row[2], row[3]));
        messages.add(new Message(typos(row[1], random), row[2], row[3] + ", 10 % typos"));
        messages.add(new Message(glued(row[1], random), row[2], row[3] + ", glued"));
      }
    }
    List<String> distractors = new Distractors(7).make(count - claims.size());
    for (int i = 0; i < distractors.size(); i++) {
      claims.add(claim("d" + i, distractors.get(i)));
    }
  }

  private void run() throws IOException {
    try (ClaimIndex index = LuceneClaimIndex.inMemory(reader)) {
      long begun = System.nanoTime();
      claims.forEach(index::put);
      index.refresh();
      say("%,d claims put in %.1f s%n", claims.size(), seconds(begun));
      quality(index);
      price(index);
    }
  }

  private void quality(ClaimIndex index) {
    Map<String, int[]> found = new TreeMap<>();
    for (Message message : messages) {
      int[] counts = found.computeIfAbsent(message.kind, _ -> new int[4]);
      counts[0]++;
      List<Near> nearest = index.near(reader.message(message.text), LIMIT);
      for (int rank = 0; rank < nearest.size(); rank++) {
        if (nearest.get(rank).claim().id().equals(message.claim)) {
          counts[1] += rank < 1 ? 1 : 0;
          counts[2] += rank < 10 ? 1 : 0;
          counts[3]++;
        }
      }
    }
    found.forEach(
        (kind, counts) ->
            say(
                "%-20s %3d messages: first %.3f, of 10 %.3f, of 50 %.3f%n",
                kind,
                counts[0],
                (double) counts[1] / counts[0],
                (double) counts[2] / counts[0],
                (double) counts[3] / counts[0]));
  }

  /** Both on the same texts of 40 words, in turns, so that a busy machine is busy for both. */
  private void price(ClaimIndex index) throws IOException {
    List<ReadText> texts = new ArrayList<>();
    for (Message message : messages) {
      List<Token> tokens = reader.message(message.text).tokens();
      if (tokens.size() >= 40 && !message.kind.contains(",")) {
        List<String> words = tokens.subList(0, 40).stream().map(Token::folded).toList();
        texts.add(reader.message(String.join(" ", words)));
      }
    }
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      write(directory);
      try (DirectoryReader opened = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(opened);
        searcher.setQueryCache(null);
        for (int round = 0; round < ROUNDS; round++) {
          long begun = System.nanoTime();
          for (ReadText text : texts) {
            searcher.search(plain(text), 10);
          }
          double plain = seconds(begun) * 1_000 / texts.size();
          begun = System.nanoTime();
          for (ReadText text : texts) {
            index.near(text, WEIGHED);
          }
          double near = seconds(begun) * 1_000 / texts.size();
          say(
              "round %d: plain %.2f ms, near %.2f ms, ratio %.2f%n",
              round, plain, near, near / plain);
        }
      }
    }
  }

  private void write(ByteBuffersDirectory directory) throws IOException {
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
      for (IndexedClaim claim : claims) {
        Document document = new Document();
        document.add(new TextField("text", folded(claim), Field.Store.NO));
        writer.addDocument(document);
      }
    }
  }

  private String folded(IndexedClaim claim) {
    List<String> words =
        reader.claim(claim.wordings().getFirst().text()).tokens().stream()
            .map(Token::folded)
            .toList();
    return String.join(" ", words);
  }

  private static BooleanQuery plain(ReadText text) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    var distinct = new LinkedHashSet<>(text.tokens().stream().map(Token::folded).toList());
    distinct.forEach(
        token -> query.add(new TermQuery(new Term("text", token)), BooleanClause.Occur.SHOULD));
    return query.build();
  }

  private static IndexedClaim claim(String id, String text) {
    return new IndexedClaim(id, List.of(new Wording("vi", text)), new Holds.Always());
  }

  private static String typos(String text, Random random) {
    StringBuilder typed = new StringBuilder();
    for (char c : text.toCharArray()) {
      char other = (char) ('a' + random.nextInt(26));
      int slip = Character.isLetter(c) && random.nextInt(10) == 0 ? random.nextInt(3) : -1;
      switch (slip) {
        case 0 -> {}
        case 1 -> typed.append(other);
        case 2 -> typed.append(c).append(other);
        default -> typed.append(c);
      }
    }
    return typed.toString();
  }

  /** Every third space is missing. */
  private static String glued(String text, Random random) {
    StringBuilder typed = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c != ' ' || random.nextInt(3) != 0) {
        typed.append(c);
      }
    }
    return typed.toString();
  }

  private static List<String[]> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream().skip(1).map(row -> row.split("\t", -1)).toList();
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private static void say(String form, Object... arguments) {
    System.out.printf(Locale.ROOT, form, arguments);
  }
}
