package ayneh.output;

import ayneh.page.Assets;
import ayneh.page.Avatars;
import ayneh.page.Books;
import ayneh.page.SharePictures;

/**
 * What the pages of a site refer to besides posts.
 *
 * @param assets the files that every page uses
 * @param pictures the preview images of pages
 * @param avatars the avatars of channels
 * @param books the available books
 */
public record Furnishings(Assets assets, SharePictures pictures, Avatars avatars, Books books) {}
