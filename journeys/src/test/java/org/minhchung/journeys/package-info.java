/**
 * Whole stories of a person in a real browser, against a desk that runs in this process. Nothing
 * here knows the insides of a room: a journey sees what a reader sees.
 */
@NullMarked
package org.minhchung.journeys;

import org.jspecify.annotations.NullMarked;
