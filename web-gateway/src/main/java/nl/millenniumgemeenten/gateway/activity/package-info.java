/// Writing an activity, at the desk and by the contact of a municipality: the fields of the form,
/// the pictures that come with it, and how it will look.
@NullMarked
package nl.millenniumgemeenten.gateway.activity;

import org.jspecify.annotations.NullMarked;
