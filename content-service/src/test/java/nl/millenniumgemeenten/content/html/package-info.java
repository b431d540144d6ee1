/// Tests of the sanitised HTML.
@NullMarked
package nl.millenniumgemeenten.content.html;

import org.jspecify.annotations.NullMarked;
