<?php
/* What the test does inside WordPress: php site.php FOLDER install|fill|change|export [ADDRESS] */
[, $folder, $what] = $argv;
$_SERVER['HTTP_HOST'] = parse_url($argv[3] ?? 'http://127.0.0.1', PHP_URL_HOST);
if ($what === 'install') {
    define('WP_INSTALLING', true);
}
require "$folder/wp-load.php";

function picture(string $name, int $parent): int {
    $image = imagecreatetruecolor(1800, 60);
    imagefill($image, 0, 0, imagecolorallocate($image, 11, 93, 102));
    ob_start();
    imagepng($image);
    $put = wp_upload_bits($name, null, ob_get_clean());
    $id = wp_insert_attachment(['post_mime_type' => 'image/png', 'post_title' => $name, 'post_status' => 'inherit'], $put['file'], $parent);
    update_post_meta($id, '_wp_attachment_image_alt', 'A calm "bedroom"');
    return $id;
}

function post(array $fields): int {
    $id = wp_insert_post($fields + ['post_status' => 'publish', 'post_author' => 1, 'post_date' => '2026-01-31 23:30:00'], true);
    if (is_wp_error($id)) {
        fwrite(STDERR, $id->get_error_message());
        exit(1);
    }
    return $id;
}

if ($what === 'install') {
    require ABSPATH . 'wp-admin/includes/upgrade.php';
    wp_install('Harbor Clinic', 'staff', 'staff@clinic.example', true, '', 'open sesame');
    update_option('permalink_structure', '/%postname%/');
    update_option('timezone_string', 'America/New_York');
    switch_theme('plain');
    foreach (get_posts(['post_type' => 'any', 'numberposts' => -1, 'post_status' => 'any']) as $one) {
        wp_delete_post($one->ID, true);
    }
} elseif ($what === 'fill') {
    $rest = wp_insert_term('Sleep & Rest', 'category')['term_id'];
    $worry = wp_insert_term('Worry', 'category')['term_id'];
    $picture = picture('calm bed.png', 0);
    $source = wp_get_attachment_url($picture);
    $well = post(['post_title' => 'Sleeping "well" -- a guide', 'post_name' => 'sleeping-well', 'post_category' => [$rest],
        'tags_input' => ['Naps', 'Insomnia'], 'post_excerpt' => 'What helps you sleep.', 'post_content' =>
        "<!-- wp:paragraph -->\n<p>Most adults need \"seven to nine\" hours -- it's true...</p>\n<!-- /wp:paragraph -->\n\n" .
        "<!-- wp:heading -->\n<h2>Why it helps</h2>\n<!-- /wp:heading -->\n\n" .
        "<!-- wp:list -->\n<ul><li>Go to bed at one time.</li><li>Keep the room dark.<ul><li>Curtains</li></ul></li></ul>\n<!-- /wp:list -->\n\n" .
        "<!-- wp:image {\"id\":$picture} -->\n<figure class=\"wp-block-image\"><img src=\"$source\" alt=\"\" class=\"wp-image-$picture\"/>" .
        "<figcaption>A room</figcaption></figure>\n<!-- /wp:image -->\n\n" .
        "<!-- wp:table -->\n<figure class=\"wp-block-table\"><table><thead><tr><th>Dose</th><th>When</th></tr></thead>" .
        "<tbody><tr><td>5 mg</td><td>at 9 o'clock</td></tr></tbody></table></figure>\n<!-- /wp:table -->\n\n" .
        "<!-- wp:quote -->\n<blockquote class=\"wp-block-quote\"><p>I sleep again.</p><cite>A visitor</cite></blockquote>\n<!-- /wp:quote -->"]);
    set_post_thumbnail($well, $picture);
    post(['post_title' => "Worry & what helps", 'post_name' => 'worry', 'post_category' => [$worry], 'post_content' =>
        "Everybody worries. \"Too much\" of it hurts--you're not alone.\nIt can be treated.\n\n<h3>What to try</h3>\nWalk 'a bit' each day.\n\n" .
        "<ul>\n<li>Breathe out slowly</li>\n<li>See <a href=\"" . get_permalink($well) . "\">sleeping well</a></li>\n</ul>\n" .
        "[caption id=\"attachment_$picture\" align=\"alignnone\" width=\"300\"]<img class=\"wp-image-$picture\" src=\"$source\" alt=\"A room\" /> Under it[/caption]\n\n" .
        "<blockquote>It passes.</blockquote>\nLast words, '90s included."]);
    post(['post_title' => "What's new: 50% of \"us\" -- 10x10", 'post_name' => 'mixed', 'post_category' => [$rest], 'post_content' =>
        "<!-- wp:columns -->\n<div class=\"wp-block-columns\"><!-- wp:column -->\n<div class=\"wp-block-column\"><!-- wp:paragraph -->\n" .
        "<p>Left: take 1/2 of it, don't double.</p>\n<!-- /wp:paragraph --></div>\n<!-- /wp:column -->\n\n<!-- wp:column -->\n" .
        "<div class=\"wp-block-column\"><!-- wp:paragraph -->\n<p>Right: 'as needed' <strong>\"now\"</strong>.</p>\n<!-- /wp:paragraph --></div>\n" .
        "<!-- /wp:column --></div>\n<!-- /wp:columns -->\n\n<!-- wp:more -->\n<!--more-->\n<!-- /wp:more -->\n\n" .
        "<!-- wp:buttons -->\n<div class=\"wp-block-buttons\"><!-- wp:button -->\n<div class=\"wp-block-button\"><a class=\"wp-block-button__link\" " .
        "href=\"https://clinic.example/book\">Book a visit</a></div>\n<!-- /wp:button --></div>\n<!-- /wp:buttons -->\n\n" .
        "<!-- wp:gallery -->\n<figure class=\"wp-block-gallery has-nested-images\"><!-- wp:image {\"id\":$picture} -->\n<figure class=\"wp-block-image\">" .
        "<img src=\"$source\" alt=\"One\" class=\"wp-image-$picture\"/><figcaption>First of two</figcaption></figure>\n<!-- /wp:image --></figure>\n<!-- /wp:gallery -->\n\n" .
        "<!-- wp:code -->\n<pre class=\"wp-block-code\"><code>a -- \"b\" ... 'c'</code></pre>\n<!-- /wp:code -->\n\n" .
        "<!-- wp:separator -->\n<hr class=\"wp-block-separator\"/>\n<!-- /wp:separator -->\n\n" .
        "<!-- wp:freeform -->\nClassic inside.\n\nTwo of \"them\".\n<!-- /wp:freeform -->"]);
    post(['post_title' => 'Old style', 'post_name' => 'old-style', 'post_category' => [$worry], 'post_content' =>
        "<strong>Bold start</strong> and text\n<em>second line</em>\n\n<div class=\"note\">In a div\nwith lines</div>\nAfter it.\n<!--more-->\n" .
        "<ol>\n \t<li>One\n<ul>\n<li>Inner</li>\n</ul>\n</li>\n \t<li>Two</li>\n</ol>\n<table>\n<tbody>\n<tr>\n<td>a</td>\n<td>b</td>\n</tr>\n</tbody>\n</table>\n" .
        "<pre>keep  this\n\nas -- it is</pre>\n<h4>End</h4>\nIt's 5'10\" -- the '90s.&nbsp;Bye"]);
    post(['post_title' => 'About us', 'post_name' => 'about-us', 'post_type' => 'page', 'post_content' => 'We are a clinic.']);
    post(['post_title' => 'To delete', 'post_name' => 'to-delete', 'post_category' => [$rest], 'post_content' => 'This goes.']);
    post(['post_title' => 'Secret', 'post_name' => 'secret', 'post_password' => 'x', 'post_content' => 'Only for some.']);
    post(['post_title' => 'Unfinished', 'post_name' => 'unfinished', 'post_status' => 'draft', 'post_content' => 'Not yet.']);
    $dormir = post(['post_title' => 'Dormir bien', 'post_name' => 'dormir-bien', 'post_category' => [$rest], 'post_content' =>
        "<!-- wp:paragraph -->\n<p>La mayoría necesita dormir de siete a nueve horas.</p>\n<!-- /wp:paragraph -->"]);
    foreach ([[$well, 'en'], [$dormir, 'es']] as [$id, $language]) {
        wp_set_object_terms($id, $language, 'language');
        wp_set_object_terms($id, 'pll_123', 'post_translations');
    }
    for ($number = 1; $number <= 120; $number++) {
        post(['post_title' => "Leaflet $number", 'post_name' => "leaflet-$number", 'post_category' => [$worry], 'post_content' => "Words of leaflet $number."]);
    }
} elseif ($what === 'change') {
    sleep(1); // WordPress notes seconds
    $one = get_page_by_path('worry', OBJECT, 'post');
    wp_update_post(['ID' => $one->ID, 'post_content' => $one->post_content . "\n\nNew words here."]);
    wp_delete_post(get_page_by_path('to-delete', OBJECT, 'post')->ID, true);
} elseif ($what === 'export') {
    require ABSPATH . 'wp-admin/includes/export.php';
    export_wp();
}
