@NullMarked
package nl.millenniumgemeenten.content.answer;

import org.jspecify.annotations.NullMarked;
