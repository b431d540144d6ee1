/// Changes of municipal territory (herindelingen): mergers, absorptions, splits and renames. Here
/// is written from which codes the territory went to which; when the municipalities themselves
/// begin and end is written with them.
@NullMarked
package nl.millenniumgemeenten.municipality.territory;

import org.jspecify.annotations.NullMarked;
