package org.minhchung.engine.index;

import org.minhchung.engine.score.Likeness;
import org.minhchung.engine.score.Profile;

/**
 * One wording of a claim beside the message.
 *
 * @param probability before the guards
 */
record Told(Profile claim, Likeness likeness, double probability) {}
