package org.minhchung.desk.verification;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Walks through JSON and keeps only one element in memory: the long lists ({@code claims}, {@code
 * dataFeedElement}, {@code @graph}, an outer array) are passed through element by element. Not
 * thread-safe.
 */
final class JsonWalk {

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(100)
                          .maxStringLength(Lines.MAX_LINE)
                          .build())
                  .build())
          .build();

  /** Elements of these stand for themselves. */
  private static final Set<String> LISTS = Set.of("claims", "dataFeedElement", "itemListElement");

  /** Elements of a graph may be anything; those that are no reviews are passed over in silence. */
  private static final String GRAPH = "@graph";

  /** What a page of the Fact Check Tools API has beside its claims; an empty page has only this. */
  private static final Set<String> PAGE = Set.of("nextPageToken");

  private final JsonParser parser;
  private final RowSink sink;
  private final long fixedLine;
  private long elements;
  private int budget;

  /**
   * @param fixedLine the line every element is said to stand on; 0 to count lines and elements
   */
  private JsonWalk(JsonParser parser, RowSink sink, long fixedLine) {
    this.parser = parser;
    this.sink = sink;
    this.fixedLine = fixedLine;
  }

  /**
   * Walks through one line.
   *
   * @throws JacksonException if it is not JSON; what was found before has been passed on
   */
  static void line(String text, long number, RowSink sink) {
    try (JsonParser parser = MAPPER.createParser(text)) {
      new JsonWalk(parser, sink, number).all();
    }
  }

  /**
   * Walks through a whole document, or several in a row.
   *
   * @throws JacksonException where it is not JSON or not UTF-8; what was found before has been
   *     passed on
   */
  static void document(InputStream in, RowSink sink) {
    try (JsonParser parser = MAPPER.createParser(in)) {
      new JsonWalk(parser, sink, 0).all();
    }
  }

  /** How a text ends, read as JSON. */
  enum Ending {
    /** A value, and nothing is missing. */
    COMPLETE,
    /** Between two tokens: more lines may complete it. */
    OPEN,
    /** In the middle of a token, or where no JSON may go on. */
    BROKEN
  }

  static Ending ending(String text) {
    try (JsonParser parser = MAPPER.createParser(text)) {
      while (parser.nextToken() != null) {
        parser.skipChildren();
      }
      return Ending.COMPLETE;
    } catch (UnexpectedEndOfInputException e) {
      return e.getTokenBeingDecoded() == null || e.getTokenBeingDecoded() == JsonToken.NOT_AVAILABLE
          ? Ending.OPEN
          : Ending.BROKEN;
    } catch (JacksonException e) {
      return Ending.BROKEN;
    }
  }

  private void all() {
    while (parser.nextToken() != null) {
      element(false);
    }
  }

  /** What the parser stands on, as an element of a list or the document itself. */
  private void element(boolean inGraph) {
    JsonToken token = Objects.requireNonNull(parser.currentToken());
    switch (token) {
      case START_ARRAY -> list(inGraph);
      case START_OBJECT -> object(inGraph);
      default -> {
        if (!inGraph) {
          sink.refused(place(), RowFault.NOT_A_REVIEW, "");
        }
      }
    }
  }

  private void list(boolean inGraph) {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      element(inGraph);
    }
  }

  /** An object: its lists at once, everything else as far as there is room. */
  private void object(boolean inGraph) {
    long line = line();
    boolean passedOn = false;
    ObjectNode own = JsonNodeFactory.instance.objectNode();
    budget = Lines.MAX_LINE;
    boolean tooLong = false;
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      parser.nextToken();
      if (parser.currentToken() == JsonToken.START_ARRAY && isList(name)) {
        list(name.equals(GRAPH));
        passedOn = true;
        budget = Lines.MAX_LINE;
      } else {
        JsonNode value = tree(name.length());
        if (value == null) {
          tooLong = true;
        } else {
          own.set(name, value);
        }
      }
    }
    if (tooLong) {
      sink.refused(next(line), RowFault.LINE_TOO_LONG, "");
      return;
    }
    List<RawReview> reviews = JsonRows.in(own);
    reviews.forEach(review -> sink.found(next(line), review));
    boolean emptyPage = PAGE.containsAll(own.propertyNames());
    if (reviews.isEmpty() && !passedOn && !inGraph && !emptyPage) {
      sink.refused(next(line), RowFault.NOT_A_REVIEW, "");
    }
  }

  private static boolean isList(String name) {
    return name.equals(GRAPH) || LISTS.contains(name);
  }

  /** The value under the parser; null if there is no room for it, and then it is passed over. */
  private @Nullable JsonNode tree(int cost) {
    budget -= cost;
    if (budget < 0) {
      parser.skipChildren();
      return null;
    }
    return switch (Objects.requireNonNull(parser.currentToken())) {
      case START_OBJECT -> objectTree();
      case START_ARRAY -> arrayTree();
      case VALUE_STRING -> stringTree();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          // As written: a rating of 3.0 is not 3.
          JsonNodeFactory.instance.stringNode(parser.getString());
      case VALUE_TRUE -> JsonNodeFactory.instance.booleanNode(true);
      case VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(false);
      default -> JsonNodeFactory.instance.nullNode();
    };
  }

  private @Nullable JsonNode stringTree() {
    String text = parser.getString();
    budget -= text.length();
    return budget < 0 ? null : JsonNodeFactory.instance.stringNode(text);
  }

  private @Nullable JsonNode objectTree() {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    boolean whole = true;
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      parser.nextToken();
      JsonNode value = tree(name.length());
      if (value == null) {
        whole = false;
      } else {
        object.set(name, value);
      }
    }
    return whole ? object : null;
  }

  private @Nullable JsonNode arrayTree() {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    boolean whole = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      JsonNode value = tree(1);
      if (value == null) {
        whole = false;
      } else {
        array.add(value);
      }
    }
    return whole ? array : null;
  }

  private Place next(long line) {
    elements++;
    return fixedLine > 0 ? Place.line(fixedLine) : new Place(line, elements);
  }

  private Place place() {
    return next(line());
  }

  private long line() {
    TokenStreamLocation at = parser.currentTokenLocation();
    return Math.max(1, at.getLineNr());
  }
}
