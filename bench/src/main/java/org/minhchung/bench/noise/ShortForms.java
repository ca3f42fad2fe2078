package org.minhchung.bench.noise;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Teencode: what people write for words they are tired of writing out. */
final class ShortForms {

  private static final double SHARE = 2.0 / 3;

  private final Map<String, List<String>> forms;
  private final Pattern words;

  private ShortForms(Map<String, List<String>> forms) {
    this.forms = forms;
    List<String> longestFirst = new ArrayList<>(forms.keySet());
    longestFirst.sort(
        Comparator.comparingInt(String::length).reversed().thenComparing(word -> word));
    String any = String.join("|", longestFirst.stream().map(Pattern::quote).toList());
    this.words =
        Pattern.compile(
            "(?iu)(?<![\\p{L}\\p{M}\\d])(?:" + any + ")(?![\\p{L}\\p{M}\\d])",
            Pattern.UNICODE_CASE);
  }

  static ShortForms read(String file) {
    Map<String, List<String>> forms = new HashMap<>();
    for (String[] row : Rows.of(file)) {
      forms.put(row[0], List.of(row[1].split("\\|")));
    }
    return new ShortForms(forms);
  }

  /** A language without short forms: every text stays. */
  static ShortForms none() {
    return new ShortForms(Map.of("\u0000", List.of("\u0000")));
  }

  String shorten(String text, Random chance) {
    return words
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
        .replaceAll(
            found -> {
              List<String> known = forms.get(found.group().toLowerCase(Locale.ROOT));
              boolean stays = chance.nextDouble() >= SHARE;
              return Matcher.quoteReplacement(
                  known == null || stays ? found.group() : known.get(chance.nextInt(known.size())));
            });
  }
}
