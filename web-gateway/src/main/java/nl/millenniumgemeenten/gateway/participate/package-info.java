/// Signing a municipality up to take part: the form, the link to confirm, and the link to correct.
@NullMarked
package nl.millenniumgemeenten.gateway.participate;

import org.jspecify.annotations.NullMarked;
