/// HTTP signatures as servers of the fediverse make them (draft-cavage-http-signatures-12 with RSA
/// and SHA-256): who sent a request, and that nobody changed it on its way.
@NullMarked
package nl.millenniumgemeenten.activitypub.signature;

import org.jspecify.annotations.NullMarked;
