package org.minhchung.desk.kernel;

import java.util.Map;

/**
 * How the desk presents itself: names, colour, imprint, and who controls it.
 *
 * @param names the desk's name by language, at least {@code vi}
 * @param organisations the organisation that runs it, by language
 * @param controllers who controls that organisation, in a sentence, by language
 * @param imprints address for readers, by language; plain text
 * @param logo an SVG or PNG as a data URI; empty if the desk has none
 * @param accent checked for contrast against both backgrounds
 * @param sample whether this is the sample desk of the demo, which is marked on every page
 */
public record DeskProfile(
    DeskId id,
    Map<String, String> names,
    Map<String, String> organisations,
    Map<String, String> controllers,
    Map<String, String> imprints,
    String logo,
    Accent accent,
    boolean sample) {

  public DeskProfile {
    names = Map.copyOf(names);
    organisations = Map.copyOf(organisations);
    controllers = Map.copyOf(controllers);
    imprints = Map.copyOf(imprints);
  }
}
