package org.minhchung.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.minhchung.engine.text.ReadText;
import org.minhchung.engine.text.TextReader;
import org.minhchung.engine.text.Token;

/**
 * Counts in how many everyday texts each folded term stands and writes the engine's background
 * table.
 */
final class BackgroundTable {

  private static final int LEAST = 2;

  private BackgroundTable() {}

  /**
   * Writes the table.
   *
   * @param args the folder that holds {@code gold-vi} and {@code data}, then the file to write
   */
  public static void main(String[] args) throws IOException {
    Path shared = Path.of(args[0]);
    List<String> texts =
        new ArrayList<>(Tables.sentences(shared.resolve("data/xquad-vi/corpus.tsv"), 1));
    texts.addAll(Tables.sentences(shared.resolve("data/xquad-vi/queries.tsv"), 1));
    texts.addAll(Tables.sentences(shared.resolve("data/xquad-viq2enq/corpus.tsv"), 1));
    Tables.rows(shared.resolve("gold-vi/messages.tsv")).stream()
        .filter(
            row -> row[3].equals("forward") || row[3].equals("other") || row[3].equals("opinion"))
        .forEach(row -> texts.add(row[1]));
    TextReader reader = new TextReader();
    Map<String, Integer> counts = new TreeMap<>();
    for (String text : texts) {
      ReadText read = reader.claim(text);
      new HashSet<>(read.tokens().stream().map(Token::folded).toList())
          .forEach(term -> counts.merge(term, 1, Integer::sum));
    }
    StringBuilder table =
        new StringBuilder(
            """
            # In how many everyday texts a folded term stands; terms of one text are left out.
            # Counted by org.minhchung.bench.BackgroundTable. The counts, not the texts, are kept here.
            # Sources: XQuAD (Vietnamese paragraphs and questions, English questions), https://github.com/google-deepmind/xquad,
            #   CC BY-SA 4.0; this table is adapted from it and is under CC BY-SA 4.0 itself.
            #   gold-vi (forwards, other, opinions), CC0.
            """);
    table.append("# texts\t").append(texts.size()).append('\n');
    counts.forEach(
        (term, count) -> {
          if (count >= LEAST && !term.isBlank()) {
            table.append(term).append('\t').append(count).append('\n');
          }
        });
    Files.writeString(Path.of(args[1]), table);
  }
}
