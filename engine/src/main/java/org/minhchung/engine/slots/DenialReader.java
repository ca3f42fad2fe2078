package org.minhchung.engine.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.minhchung.engine.text.ReadText.Manner;
import org.minhchung.engine.text.Syllable;

/**
 * Finds words that deny, and phrases by which somebody denies or discusses what others say.
 *
 * <p>"không chỉ", "không biết", "chưa đầy 3 tháng", "nếu không thì", a warning ("tuyệt đối không
 * bắt máy") and the tail of a question deny nothing.
 */
final class DenialReader {

  /** Words between the denial and what is denied. */
  private static final Set<String> LIGHT =
      Set.of(
          "he", "phai", "can", "bi", "duoc", "dc", "con", "the", "co", "ai", "cho", "da", "dang",
          "gi", "j", "mot", "bat", "ky", "nen", "di", "ra", "lam", "bao", "gio", "nua", "be",
          "been", "a", "any", "to", "have", "has", "does", "will", "nao", "noi", "them", "luon",
          "cac", "nhung", "is", "are", "was");

  /** Words between a denial and what it is said of: "bên phải <i>thì</i> không". */
  private static final Set<String> BEFORE_DENIAL = Set.of("thi", "cung", "moi");

  private static final Set<String> ENGLISH =
      Set.of(
          "don", "doesn", "didn", "isn", "aren", "wasn", "weren", "won", "can", "couldn", "wouldn",
          "shouldn", "hasn", "haven", "hadn");

  private static final Set<String> CLAUSE_ENDS = Set.of("se", "thi", "la", "ma", "nhung", "but");
  private static final Set<String> HARMLESS =
      Set.of(
          "chi", "nhung", "biet", "ngo", "tin", "khi", "ngung", "kheo", "le", "day", "toi", "den",
          "thi", "la", "se", "only", "sure", "know", "sao");
  private static final Phrases<Talk.Kind> TALK = read();

  /** "không mất đồng nào", "không có giọt nào": nothing at all of it, and no denial. */
  private static final Set<String> BITS = Set.of("dong", "giot", "xu", "hat", "lan", "ngay");

  /** In atoms: how far behind a denying word its "nào" may stand. */
  private static final int NONE = 12;

  private DenialReader() {}

  static List<Negation> negations(Source source) {
    List<Negation> found = new ArrayList<>();
    for (int i = 0; i < source.size(); i++) {
      if (denies(source, i)) {
        List<Integer> scope = scope(source, i);
        if (!scope.isEmpty()) {
          Span span = spanTo(source, i, scope.getLast());
          found.add(new Negation(source.atom(i).token(), before(source, i), scope, span));
        }
      }
    }
    return found;
  }

  private static boolean denies(Source source, int i) {
    Atom atom = source.atom(i);
    boolean afterNumber = i > 0 && source.atom(i - 1).digits();
    boolean word =
        switch (atom.folded()) {
          case "khong" -> atom.maybe("không") && !source.word(i - 1).equals("cho");
          case "chua" -> atom.maybe("chưa") && !source.in(i - 1, Set.of("chot", "khong", "ko"));
          case "chang" -> atom.maybe("chẳng");
          case "cha" -> atom.exact().equals("chả") && !source.is(i - 1, "giò");
          case "khoi" ->
              atom.maybe("khỏi")
                  && source.in(i + 1, Set.of("phai", "can", "di", "tra", "tiem", "mo", "ton"));
          case "ko", "kh", "kg", "k", "khg", "hong", "hok", "hem" ->
              !afterNumber && !atom.accented();
          case "not",
              "never",
              "cannot",
              "dont",
              "doesnt",
              "didnt",
              "isnt",
              "arent",
              "wasnt",
              "cant",
              "wont",
              "havent",
              "hasnt",
              "hadnt",
              "couldnt",
              "wouldnt",
              "shouldnt",
              "aint" ->
              true;
          case "t" -> ENGLISH.contains(source.word(i - 1)) && atom.before().length() == 1;
          default -> mistypedNot(atom.folded());
        };
    if (!word || i + 1 >= source.size() || !source.atom(i + 1).before().isBlank()) {
      return false;
    }
    boolean tail =
        source.in(i + 1, Set.of("a", "vay", "nhi", "ta", "ha")) && i + 2 >= source.size();
    boolean condition = source.is(i - 1, "nếu");
    boolean warning = source.is(i - 1, "đối") || source.in(i - 1, Set.of("nen", "nho"));
    return !tail && !condition && !warning && !source.in(i + 1, HARMLESS);
  }

  /** "khng", "kông", "khoong": "không" with one slip, and no other word. */
  static boolean mistypedNot(String folded) {
    return folded.length() > 3
        && folded.length() < 7
        && folded.charAt(0) == 'k'
        && !Syllable.is(folded)
        && Spelling.distance(folded, "khong", 1) <= 1;
  }

  private static List<Integer> scope(Source source, int i) {
    List<Integer> scope = new ArrayList<>(2);
    for (int k = i + 1; k < Math.min(source.size(), i + 6) && scope.size() < 3; k++) {
      Atom atom = source.atom(k);
      if (!atom.before().isBlank() || CLAUSE_ENDS.contains(atom.folded()) || denies(source, k)) {
        break;
      }
      if (atom.letters() && !LIGHT.contains(atom.folded())) {
        scope.add(atom.token());
      }
    }
    return scope;
  }

  private static int before(Source source, int i) {
    for (int k = i - 1; k >= Math.max(0, i - 4); k--) {
      if (!source.atom(k + 1).before().isBlank()) {
        return -1;
      }
      boolean light = LIGHT.contains(source.word(k)) || BEFORE_DENIAL.contains(source.word(k));
      if (source.atom(k).letters() && !light) {
        return source.atom(k).token();
      }
    }
    return -1;
  }

  private static Span spanTo(Source source, int i, int lastToken) {
    int end = i + 1;
    while (end < source.size() && source.atom(end).token() <= lastToken) {
      end++;
    }
    return source.span(i, end);
  }

  /** Where somebody denies or discusses: "tin đồn", "bác bỏ", "không có chuyện", "hoax". */
  static List<Talk> talk(Source source) {
    List<Talk> found = new ArrayList<>();
    int i = 0;
    while (i < source.size()) {
      Phrases.Hit<Talk.Kind> hit = TALK.at(source, i);
      if (hit != null && means(source, i, hit)) {
        found.add(new Talk(source.span(i, hit.end()), hit.value()));
        i = hit.end();
        continue;
      }
      int none = none(source, i);
      if (none > 0) {
        found.add(new Talk(source.span(i, none), Talk.Kind.DENIES));
      }
      i++;
    }
    return found;
  }

  /** Whether the phrase is what it looks like: "tin giả mạo ngân hàng" is news of a fraud. */
  private static boolean means(Source source, int i, Phrases.Hit<Talk.Kind> hit) {
    boolean feigns =
        source.is(hit.end() - 1, "giả") && source.in(hit.end(), Set.of("mao", "danh", "dang"));
    if (feigns || source.text().manner() == Manner.ASKED && hit.value() == Talk.Kind.DOUBT) {
      return false;
    }
    boolean written = false;
    for (int k = i; k < hit.end(); k++) {
      written |= source.atom(k).accented();
    }
    return written || hit.value() != Talk.Kind.WRITTEN || hit.end() == source.size();
  }

  /** Behind "không … nào" in one clause, or 0: "không có bão nào vào cả". */
  private static int none(Source source, int i) {
    if (source.text().manner() == Manner.ASKED || !denies(source, i)) {
      return 0;
    }
    for (int k = i + 2; k < Math.min(source.size(), i + NONE); k++) {
      if (!source.atom(k).before().isBlank()) {
        return 0;
      }
      boolean any = source.is(k, "nào") && !source.in(k + 1, Set.of("cung", "do"));
      if (any && !source.in(k - 1, BITS)) {
        return k + 1;
      }
    }
    return 0;
  }

  private static Phrases<Talk.Kind> read() {
    Phrases<Talk.Kind> phrases = new Phrases<>();
    for (String[] row : Rows.of("talk.tsv")) {
      Talk.Kind kind =
          row.length < 2 ? Talk.Kind.PLAIN : Talk.Kind.valueOf(row[1].toUpperCase(Locale.ROOT));
      phrases.add(row[0], kind);
    }
    return phrases;
  }
}
