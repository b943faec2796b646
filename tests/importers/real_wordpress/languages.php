<?php
/* Two languages, in the words of Polylang: taxonomies of its names, and its fields over REST. */
add_action('init', function () {
    register_taxonomy('language', 'post', ['public' => false]);
    register_taxonomy('post_translations', 'post', ['public' => false]);
});
add_action('rest_api_init', function () {
    register_rest_field('post', 'lang', ['get_callback' => function ($post) {
        return wp_get_object_terms($post['id'], 'language', ['fields' => 'slugs'])[0] ?? '';
    }]);
    register_rest_field('post', 'translations', ['get_callback' => function ($post) {
        $group = wp_get_object_terms($post['id'], 'post_translations', ['fields' => 'ids']);
        return $group ? array_map('intval', get_objects_in_term($group, 'post_translations')) : [];
    }]);
});
