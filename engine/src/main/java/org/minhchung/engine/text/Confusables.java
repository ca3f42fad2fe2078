package org.minhchung.engine.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Letters that look like Latin ones and are not: written to slip past filters, or by a keyboard
 * that makes 𝗯𝗼𝗹𝗱 and ｗｉｄｅ text.
 *
 * <p>Styled letters and digits always become plain. Cyrillic and Greek ones only where a Latin
 * letter stands in the same word, or where the text is otherwise Latin and every letter of the word
 * has a Latin double; words that are Russian or Greek stay.
 */
final class Confusables {

  private static final String LOOKALIKES =
      "аaсcеeоoрpхxуyіiјjѕsһhԁdԛqԝwАAВBСCЕEНHІIЈJКKМMОOРPЅSТTХXҮY"
          + "αaοoνvρpιiκkυuτtΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX";

  private static final Map<Integer, Integer> DOUBLES = new HashMap<>();

  private static final String SMALL_CAPITALS = "ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz";

  private static final Map<Integer, Integer> STYLED = new HashMap<>();

  static {
    fill(DOUBLES, LOOKALIKES);
    fill(STYLED, SMALL_CAPITALS);
  }

  private Confusables() {}

  private static void fill(Map<Integer, Integer> table, String pairs) {
    for (int i = 0; i < pairs.length(); i += 2) {
      table.put((int) pairs.charAt(i), (int) pairs.charAt(i + 1));
    }
  }

  /** The plain text of a styled letter or digit, or the code point itself. */
  static void appendPlain(int point, StringBuilder out) {
    if (point >= 0x1F130 && point <= 0x1F149) {
      out.append((char) ('A' + point - 0x1F130));
    } else if (point >= 0x1F150 && point <= 0x1F169) {
      out.append((char) ('A' + point - 0x1F150));
    } else if (point >= 0x1F170 && point <= 0x1F189) {
      out.append((char) ('A' + point - 0x1F170));
    } else if (isStyled(point)) {
      out.append(Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC));
    } else {
      out.appendCodePoint(STYLED.getOrDefault(point, point));
    }
  }

  private static boolean isStyled(int point) {
    return (point >= 0xFF01 && point <= 0xFFEF)
        || (point >= 0x1D400 && point <= 0x1D7FF)
        || (point >= 0x24B6 && point <= 0x24E9)
        || (point >= 0x2460 && point <= 0x2473)
        || (point >= 0x2100 && point <= 0x2138 && Character.isLetter(point))
        || (point >= 0xFB00 && point <= 0xFB06);
  }

  /** Whether the text writes in Latin and holds no foreign letter that Latin could not lend. */
  static boolean latinThroughout(String text) {
    boolean latin = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        latin |= Character.isLetter(c);
      } else if (c >= 0x370
          && c < 0x530
          && Character.isLetter(c)
          && !DOUBLES.containsKey((int) c)) {
        return false;
      }
    }
    return latin;
  }

  /** The word in Latin letters if it pretends to be Latin; else the word itself. */
  static String unmask(String word, boolean latinText) {
    boolean latin = false;
    boolean foreign = false;
    boolean allDoubles = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 0x370 && c < 0x530) {
        foreign = true;
        allDoubles &= DOUBLES.containsKey((int) c);
      } else if (Character.isLetter(c)) {
        latin = true;
      }
    }
    if (!foreign || !(latin || (latinText && allDoubles && word.length() > 1))) {
      return word;
    }
    StringBuilder plain = new StringBuilder(word.length());
    word.chars().forEach(c -> plain.appendCodePoint(DOUBLES.getOrDefault(c, c)));
    return plain.toString();
  }
}
