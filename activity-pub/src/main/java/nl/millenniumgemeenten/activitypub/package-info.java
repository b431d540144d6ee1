/// What servers of the fediverse say to each other, as far as this site takes part: the documents
/// of ActivityPub, WebFinger and NodeInfo, written by us or read from others. Nothing here asks a
/// server or knows a framework; what others sent is read strictly, and is a value or nothing.
@NullMarked
package nl.millenniumgemeenten.activitypub;

import org.jspecify.annotations.NullMarked;
