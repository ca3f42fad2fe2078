package org.minhchung.engine.text;

import java.util.Random;

/** Random text that crowds the places where reading goes wrong. */
final class Garbage {

  private static final String[] PIECES = {
    "không",
    "khôôông",
    "hoà",
    "Hòan",
    "thuý",
    "quý",
    "giữ",
    "nghiêng",
    "ko",
    "đc",
    "mn",
    "bv",
    "!!!",
    "...",
    "..",
    "?",
    ",",
    "\n",
    "\r\n",
    " ",
    "  ",
    "\t",
    "\u200B",
    "\u200D",
    "\uFEFF",
    "\u202E",
    "\u00AD",
    "\u0301",
    "\u031B",
    "\u0323",
    "\u0336",
    "\uFE0F",
    "😱",
    "👨‍👩‍👧",
    "🇻🇳",
    "ｗｉｄｅ",
    "𝗯𝗼𝗹𝗱",
    "Ⓐ",
    "раypal",
    "Москва",
    "αβγ",
    "ΟΔΟΣ",
    "http://EXAMPLE.vn/A?utm_source=x&b=1#f",
    "www.",
    "bit.ly/x",
    "a@b.vn",
    "@hoa",
    "10.000.000",
    "12 %",
    "15/8",
    "5-7",
    "22h–5h",
    "8h30",
    "45.000₫",
    "+84",
    "0912",
    ".345",
    "-678",
    "[tên]",
    "> ",
    "Fwd:",
    "TP.HCM",
    "v.v.",
    "I'm",
    "İ",
    "ﬁ",
    "한국",
    "ไทย",
    "\uD83D",
    "\uDE31",
    "\u0000",
    "xxx",
    "III",
    "aaa",
    "AAA",
    "\u3164"
  };

  private Garbage() {}

  static String text(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    int count = 1 + random.nextInt(pieces);
    for (int i = 0; i < count; i++) {
      switch (random.nextInt(8)) {
        case 0 -> text.append((char) random.nextInt(0x10000));
        case 1 -> text.appendCodePoint(random.nextInt(0x110000));
        case 2 -> text.append(' ');
        default -> text.append(PIECES[random.nextInt(PIECES.length)]);
      }
    }
    return text.toString();
  }
}
