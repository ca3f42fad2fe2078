package org.minhchung.bench.quality;

import java.util.List;

/** The kinds of messages, as the files of a hand-written set call them. */
public final class Kinds {

  public static final List<String> POSITIVE = List.of("para1", "para2", "forward", "noisy");
  public static final String CONFLICT = "conflict";
  public static final List<String> UNKNOWN = List.of("other", "opinion");

  /** A positive asked of an index that lacks its claim. */
  static final String LEFT_OUT = "left-out";

  private Kinds() {}

  static String meaning(String kind) {
    return switch (kind) {
      case "para1" -> "light paraphrase of a claim";
      case "para2" -> "strong paraphrase: spoken style, synonyms, numbers in words";
      case "forward" -> "forwarded message of 40 to 120 words, the claim among other talk";
      case "noisy" -> "careless typing, mostly without diacritics";
      case "conflict" -> "looks like a claim and says something else, or denies it";
      case "other" -> "same topics, a claim that is not in the list";
      case "opinion" -> "opinion, question or joke";
      case LEFT_OUT -> "each positive once more while its claim is not in the index";
      case Framed.KIND -> "each para1 inside ten askers' frames (“Cho em hỏi … có đúng không ạ?”)";
      case Framed.CONFLICT -> "each conflict inside the same frames";
      case "asked" -> "a question about a claim, written by hand";
      case "asked-conflict" -> "the same question about something else";
      case "later-dated" -> "a dated rumour sent again about a year on, its date in the text";
      case "later-undated" -> "the same without a date, or with a relative one (“đêm nay”)";
      case Later.IN_TIME -> "a dated claim sent while its check holds";
      case "multi" -> "two to five messages pasted together";
      case "number" -> "a phone or account number is the claim, written in many ways";
      case "number-conflict" -> "the same with another number";
      case "denial" -> "denies a claim; wanted: ask, shown as about this claim";
      default -> kind;
    };
  }
}
