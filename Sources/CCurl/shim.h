#include <curl/curl.h>

// curl_easy_setopt and curl_easy_getinfo take any number of arguments of any type, which Swift can't call.

static inline CURLcode kring_curl_set_number(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode kring_curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode kring_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode kring_curl_set_watcher(CURL *handle, curl_debug_callback watcher, void *context) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, watcher);
    return code ? code : curl_easy_setopt(handle, CURLOPT_DEBUGDATA, context);
}
