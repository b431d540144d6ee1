/// The screen of the menus.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.menu;

import org.jspecify.annotations.NullMarked;
