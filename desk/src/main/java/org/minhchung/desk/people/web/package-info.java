/** Sign-in, invitations, the list of people, one's own settings, the record of deeds. */
@NullMarked
package org.minhchung.desk.people.web;

import org.jspecify.annotations.NullMarked;
