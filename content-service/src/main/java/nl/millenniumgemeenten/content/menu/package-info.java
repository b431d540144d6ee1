/// The links in menus beside the pages that put themselves in the main menu.
@NullMarked
package nl.millenniumgemeenten.content.menu;

import org.jspecify.annotations.NullMarked;
