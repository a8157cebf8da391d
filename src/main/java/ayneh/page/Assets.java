package ayneh.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the files that every page uses, relative to the site's root.
 *
 * @param stylesheet the stylesheet
 * @param ownStylesheet the owner's stylesheet, which is loaded after it; null if none
 * @param script the script
 * @param fonts the fonts that the script may request before the stylesheet has come
 * @param search the scripts of the search page, in loading order
 * @param icon the icon
 * @param offline what reading without a network needs; null if the site is only read with one
 */
public record Assets(
        String stylesheet,
        @Nullable String ownStylesheet,
        String script,
        Fonts fonts,
        List<String> search,
        String icon,
        @Nullable Offline offline) {
    public Assets {
        search = List.copyOf(search);
    }

    /**
     * Fonts.
     *
     * @param ahead the fonts for the letters of each language, which pages request before the stylesheet does
     * @param disk a stylesheet with all faces for pages opened from disk; null if it isn't needed
     */
    public record Fonts(
            Map<String, List<String>> ahead, @Nullable String disk) {
        public Fonts {
            ahead = Map.copyOf(ahead);
        }
    }

    /**
     * What reading without a network needs.
     *
     * @param button the script of the button that saves a series or a channel
     * @param icons the drawn icons; empty if this Java can't draw
     * @param touchIcon the icon for home screens that show no transparency; null if none was drawn
     * @param light the colour of the page in light colours, as in {@code #fbfaf7}
     * @param dark the colour of the page in dark colours
     */
    public record Offline(
            String button, List<Icon> icons, @Nullable String touchIcon, String light, String dark) {
        public Offline {
            icons = List.copyOf(icons);
        }
    }

    /**
     * An icon that was drawn.
     *
     * @param address its address
     * @param size its width and height in pixels
     * @param maskable whether systems may cut it to another form
     */
    public record Icon(String address, int size, boolean maskable) {}
}
