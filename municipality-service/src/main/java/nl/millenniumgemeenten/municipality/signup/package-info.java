/// Municipalities sign up to take part: an official fills in a form, confirms by mail, and editors
/// approve, ask back or reject. Nothing of it is in an event until a participation comes of it.
@NullMarked
package nl.millenniumgemeenten.municipality.signup;

import org.jspecify.annotations.NullMarked;
