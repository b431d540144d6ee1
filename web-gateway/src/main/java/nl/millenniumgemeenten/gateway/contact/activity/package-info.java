/// The activities of a contact's own municipality, under Mijn gemeente: written and submitted here,
/// published by an editor.
@NullMarked
package nl.millenniumgemeenten.gateway.contact.activity;

import org.jspecify.annotations.NullMarked;
