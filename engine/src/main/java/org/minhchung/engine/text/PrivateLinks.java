package org.minhchung.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds e-mail addresses, handles and links to a person's profile or post. */
final class PrivateLinks {

  /** Hosts on which any address with a path leads to somebody. */
  private static final Set<String> SOCIAL =
      Set.of(
          "facebook.com",
          "fb.com",
          "fb.me",
          "fb.watch",
          "m.me",
          "messenger.com",
          "zalo.me",
          "chat.zalo.me",
          "t.me",
          "telegram.me",
          "tiktok.com",
          "vt.tiktok.com",
          "vm.tiktok.com",
          "youtube.com",
          "youtu.be",
          "instagram.com",
          "threads.net",
          "threads.com",
          "x.com",
          "twitter.com",
          "wa.me",
          "linkedin.com",
          "vk.com",
          "snapchat.com",
          "pinterest.com",
          "bsky.app",
          "weibo.com",
          "locket.cam",
          "lotus.vn",
          "discord.gg",
          "viber.me",
          "line.me",
          "t.co");

  private static final Set<String> EVERYBODY =
      Set.of(
          "all",
          "everyone",
          "here",
          "mọi",
          "moi",
          "tất",
          "tat",
          "channel",
          "highlight",
          "followers");

  /** Networks whose account names are given behind a colon. */
  private static final Set<String> NETWORKS =
      Set.of(
          "zalo",
          "zl",
          "facebook",
          "fb",
          "telegram",
          "tele",
          "tiktok",
          "ig",
          "insta",
          "instagram",
          "skype",
          "viber",
          "wechat");

  private PrivateLinks() {}

  /** Marks every link as taken, whether it is private or not: the digits in it are its own. */
  static List<Found> find(String text, boolean[] taken) {
    List<Found> found = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      if (taken[i] || text.charAt(i) == ' ') {
        i++;
        continue;
      }
      int link = Links.end(text, i);
      int email = link > i || wordBefore(text, i) ? i : Emails.end(text, i);
      if (link > i) {
        String value = plain(text.substring(i, link));
        if (isPrivate(value)) {
          found.add(new Found(i, link, MaskKind.PROFILE, value));
        } else {
          Arrays.fill(taken, i, link, true);
        }
        i = link;
      } else if (email > i) {
        found.add(
            new Found(i, email, MaskKind.EMAIL, text.substring(i, email).toLowerCase(Locale.ROOT)));
        i = email;
      } else if (text.charAt(i) == '@' && !wordBefore(text, i)) {
        int end = handleEnd(text, i + 1);
        String name = text.substring(i + 1, end).toLowerCase(Locale.ROOT);
        if (end - i > 2 && !EVERYBODY.contains(name)) {
          found.add(new Found(i, withMoreNames(text, end), MaskKind.HANDLE, name));
        }
        i = Math.max(end, i + 1);
      } else {
        i = account(text, i, found);
      }
    }
    return found;
  }

  private static boolean isPrivate(String link) {
    int slash = link.indexOf('/');
    String host = slash < 0 ? link : link.substring(0, slash);
    boolean path = slash >= 0 && link.length() > slash + 1;
    return path
        && (SOCIAL.contains(host)
            || link.contains("/@")
            || link.contains("%40")
            || link.indexOf('@') > 0);
  }

  /** The link without scheme, {@code www.} or {@code m.} and final slash. */
  private static String plain(String link) {
    String bare = Links.canonical(link);
    int scheme = bare.indexOf("://");
    bare = scheme < 0 ? bare : bare.substring(scheme + 3);
    for (String prefix : new String[] {"www.", "m.", "mobile.", "vi-vn.", "web."}) {
      if (bare.startsWith(prefix) && !bare.startsWith("m.me")) {
        bare = bare.substring(prefix.length());
      }
    }
    return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
  }

  /** {@code zalo: hoa_mai88}: a name with a digit or sign in it behind a network's name. */
  private static int account(String text, int start, List<Found> found) {
    int word = start;
    while (word < text.length()
        && Character.isLetterOrDigit(text.charAt(word))
        && word - start < 40) {
      word++;
    }
    if (word == start || wordBefore(text, start)) {
      return Math.max(word, start + 1);
    }
    if (word < text.length()
        && text.charAt(word) == ':'
        && NETWORKS.contains(text.substring(start, word).toLowerCase(Locale.ROOT))) {
      int name = word + 1 < text.length() && text.charAt(word + 1) == ' ' ? word + 2 : word + 1;
      int end = handleEnd(text, name);
      String value = text.substring(name, end);
      boolean letters = value.chars().anyMatch(Character::isLetter);
      boolean signs = value.chars().anyMatch(c -> !Character.isLetter(c));
      if (letters && signs && value.length() > 3) {
        found.add(new Found(name, end, MaskKind.HANDLE, value.toLowerCase(Locale.ROOT)));
        return end;
      }
    }
    return word;
  }

  private static int handleEnd(String text, int start) {
    int end = start;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || "_.-".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    while (end > start && ".-".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /** A mention may be a written name: up to three more capitalised words. */
  private static int withMoreNames(String text, int end) {
    int to = end;
    for (int i = 0; i < 3; i++) {
      if (to + 1 >= text.length()
          || text.charAt(to) != ' '
          || !Character.isUpperCase(text.charAt(to + 1))) {
        return to;
      }
      to = handleEnd(text, to + 1);
    }
    return to;
  }

  private static boolean wordBefore(String text, int at) {
    return at > 0 && (Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '_');
  }
}
