package ayneh.page.view;

import org.jspecify.annotations.Nullable;

/**
 * How browsers install the site.
 *
 * @param manifest the address of the manifest
 * @param touchIcon the address of the icon for home screens that show no transparency; null if none was drawn
 * @param light the colour of the page in light colours, as in {@code #fbfaf7}
 * @param dark the colour of the page in dark colours
 */
public record InstallView(String manifest, @Nullable String touchIcon, String light, String dark) {}
