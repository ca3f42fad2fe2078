package org.minhchung.desk.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Finds reviews in one JSON object: {@code ClaimReview} of schema.org however deep it is wrapped,
 * or a claim of the Fact Check Tools API. Pure.
 *
 * <p>Reads tolerantly what stands on pages in the wild: prefixed names and types, {@code @type} as
 * an array, an author that is a text, an object or a list. {@code appearance}, {@code
 * firstAppearance} and {@code sameAs} hold addresses of posts and are not read at all.
 */
final class JsonRows {

  private static final List<String> PREFIXES =
      List.of("", "schema:", "https://schema.org/", "http://schema.org/");

  private JsonRows() {}

  /** The reviews in it, in order; empty if there are none. */
  static List<RawReview> in(JsonNode node) {
    List<RawReview> found = new ArrayList<>();
    collect(node, found);
    return found;
  }

  private static void collect(JsonNode node, List<RawReview> found) {
    if (isClaimReview(node)) {
      found.add(claimReview(node));
    } else if (node.isObject() && node.path("claimReview").isArray()) {
      node.path("claimReview").forEach(review -> found.add(factCheckTools(node, review)));
    } else {
      // Values of an object, or elements of an array; of anything else there are none.
      node.forEach(child -> collect(child, found));
    }
  }

  private static boolean isClaimReview(JsonNode node) {
    JsonNode type = node.path("@type");
    if (type.isArray()) {
      for (JsonNode each : type) {
        if (namesClaimReview(each)) {
          return true;
        }
      }
      return false;
    }
    return namesClaimReview(type);
  }

  private static boolean namesClaimReview(JsonNode type) {
    return type.isString()
        && PREFIXES.stream()
            .anyMatch(prefix -> type.stringValue().strip().equals(prefix + "ClaimReview"));
  }

  private static RawReview factCheckTools(JsonNode claim, JsonNode review) {
    JsonNode publisher = review.path("publisher");
    return new RawReview(
        words(claim.path("text")),
        words(claim.path("claimant")),
        words(publisher.path("name")),
        words(publisher.path("site")),
        words(review.path("url")),
        words(review.path("title")),
        words(review.path("reviewDate")),
        words(review.path("textualRating")),
        words(review.path("languageCode")));
  }

  private static RawReview claimReview(JsonNode node) {
    JsonNode author = first(node, "author", "publisher", "creator", "sourceOrganization");
    String language = language(first(node, "inLanguage"));
    String url = url(node);
    return new RawReview(
        words(first(node, "claimReviewed")),
        claimant(first(node, "itemReviewed")),
        words(author),
        site(url),
        url,
        words(first(node, "headline", "name")),
        words(first(node, "datePublished", "dateCreated", "dateModified")),
        rating(first(node, "reviewRating"), language),
        language);
  }

  /** JSON-LD names no host of the publisher, so the page's own stands in. */
  private static String site(String url) {
    return SiteName.of(url).orElse("");
  }

  private static String url(JsonNode node) {
    for (String name : List.of("url", "mainEntityOfPage", "@id")) {
      String found = address(first(node, name));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return "";
  }

  private static String address(JsonNode node) {
    if (node.isArray()) {
      return node.isEmpty() ? "" : address(node.get(0));
    }
    return node.isObject() ? words(first(node, "@id", "url")) : words(node);
  }

  /** Who made the claim: the first name in the item's author. */
  private static String claimant(JsonNode item) {
    JsonNode one = item.isArray() && !item.isEmpty() ? item.get(0) : item;
    return words(first(one, "author", "creator"));
  }

  /** The publisher's words, or where it gives only a number, the number on its scale in words. */
  private static String rating(JsonNode rating, String language) {
    if (rating.isArray()) {
      return rating.isEmpty() ? "" : rating(rating.get(0), language);
    }
    if (!rating.isObject()) {
      return words(rating);
    }
    String said = words(first(rating, "alternateName", "name"));
    String value = words(first(rating, "ratingValue"));
    if (!said.isEmpty() || value.isEmpty()) {
      return said;
    }
    String best = words(first(rating, "bestRating"));
    String worst = words(first(rating, "worstRating"));
    boolean scale = !best.isEmpty() && !worst.isEmpty();
    if (language.toLowerCase(Locale.ROOT).startsWith("vi")) {
      return scale
          ? "%s, trên thang từ %s (thấp nhất) đến %s (cao nhất)".formatted(value, worst, best)
          : "%s, không nêu thang điểm".formatted(value);
    }
    return scale
        ? "%s, on a scale from %s (worst) to %s (best)".formatted(value, worst, best)
        : "%s, no scale given".formatted(value);
  }

  private static String language(JsonNode node) {
    JsonNode one = node.isArray() && !node.isEmpty() ? node.get(0) : node;
    return one.isObject() ? words(first(one, "alternateName", "name")) : words(one);
  }

  /** The first of these properties that is there and not null, under whatever prefix. */
  private static JsonNode first(JsonNode node, String... names) {
    for (String name : names) {
      for (String prefix : PREFIXES) {
        JsonNode value = node.path(prefix + name);
        if (!value.isMissingNode() && !value.isNull()) {
          return value;
        }
      }
    }
    return MissingNode.getInstance();
  }

  /** A value as one text: itself, a tagged value, a thing's name, or the first of several. */
  private static String words(JsonNode node) {
    if (node.isString()) {
      return node.stringValue();
    }
    if (node.isNumber() || node.isBoolean()) {
      return node.asString();
    }
    if (node.isArray()) {
      for (JsonNode each : node) {
        String found = words(each);
        if (!found.isBlank()) {
          return found;
        }
      }
      return "";
    }
    return node.isObject() ? words(first(node, "@value", "name", "legalName")) : "";
  }
}
