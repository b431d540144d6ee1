/// What is looked at before it is on the site, and who has decided what becomes of it.
@NullMarked
package nl.millenniumgemeenten.content.moderation;

import org.jspecify.annotations.NullMarked;
