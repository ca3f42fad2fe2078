/**
 * The public register's pages, its JSON, and where the staff keeps it. Knows the room's doors and
 * the shared pages.
 */
@NullMarked
package org.minhchung.desk.verification.web;

import org.jspecify.annotations.NullMarked;
