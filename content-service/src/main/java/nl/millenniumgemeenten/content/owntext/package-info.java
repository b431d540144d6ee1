/// What people change of what they wrote themselves: for a day they may edit it, with a history
/// that everybody can read, and always take it back. Contacts do so for what stands there for their
/// municipality.
@NullMarked
package nl.millenniumgemeenten.content.owntext;

import org.jspecify.annotations.NullMarked;
