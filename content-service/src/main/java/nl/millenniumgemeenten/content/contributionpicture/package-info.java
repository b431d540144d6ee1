/// Pictures that come with contributions, before and after these are on the site. They stand in no
/// library, and go when nothing that was written shows them.
@NullMarked
package nl.millenniumgemeenten.content.contributionpicture;

import org.jspecify.annotations.NullMarked;
