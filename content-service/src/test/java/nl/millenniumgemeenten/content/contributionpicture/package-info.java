@NullMarked
package nl.millenniumgemeenten.content.contributionpicture;

import org.jspecify.annotations.NullMarked;
