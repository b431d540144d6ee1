/// People who speak for municipalities, and the links by which they sign in. What is known of them
/// stays here: it is in no event, and gone when somebody is no longer a contact.
@NullMarked
package nl.millenniumgemeenten.municipality.contact;

import org.jspecify.annotations.NullMarked;
