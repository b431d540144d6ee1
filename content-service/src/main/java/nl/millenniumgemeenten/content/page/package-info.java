/// Pages in a tree. Their paths follow from where they stand; a page that moves leaves a redirect
/// and takes along what stands below it.
@NullMarked
package nl.millenniumgemeenten.content.page;

import org.jspecify.annotations.NullMarked;
