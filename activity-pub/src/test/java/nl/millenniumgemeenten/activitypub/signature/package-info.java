/// Tests of signatures of requests.
@NullMarked
package nl.millenniumgemeenten.activitypub.signature;

import org.jspecify.annotations.NullMarked;
