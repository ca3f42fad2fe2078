/**
 * The pages of what the desk has published, and the search that clients of the Fact Check Tools API
 * know. Pages get a record made for them; templates decide nothing.
 */
@NullMarked
package org.minhchung.desk.publishing.web;

import org.jspecify.annotations.NullMarked;
