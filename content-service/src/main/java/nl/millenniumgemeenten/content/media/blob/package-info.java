/// Where the bytes of the media library are: in the database, or in a bucket that speaks S3.
@NullMarked
package nl.millenniumgemeenten.content.media.blob;

import org.jspecify.annotations.NullMarked;
