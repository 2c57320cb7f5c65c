/**
 * Common directives of nginx. One at the start of a line begins a new directive: the one before lacks its `;`.
 * Words that are also used as arguments (`http2`, `off`) are left out.
 */
export const directives: ReadonlySet<string> = new Set(
  `
  access_log add_header alias allow auth_basic auth_basic_user_file auth_request autoindex brotli charset
  client_body_buffer_size client_body_timeout client_header_buffer_size client_header_timeout client_max_body_size
  daemon default_type deny error_log error_page etag events expires fastcgi_param fastcgi_pass geo grpc_pass gzip
  gzip_comp_level gzip_min_length gzip_proxied gzip_static gzip_types gzip_vary http if include index internal
  ip_hash keepalive keepalive_requests keepalive_timeout large_client_header_buffers least_conn limit_conn
  limit_conn_zone limit_rate limit_req limit_req_status limit_req_zone listen location log_format map mime_types
  multi_accept open_file_cache pid proxy_buffer_size proxy_buffering proxy_buffers proxy_cache proxy_cache_bypass
  proxy_cache_key proxy_cache_lock proxy_cache_path proxy_cache_use_stale proxy_cache_valid proxy_connect_timeout
  proxy_hide_header proxy_http_version proxy_intercept_errors proxy_next_upstream proxy_next_upstream_timeout
  proxy_next_upstream_tries proxy_no_cache proxy_pass proxy_pass_header proxy_pass_request_headers
  proxy_read_timeout proxy_redirect proxy_request_buffering proxy_send_timeout proxy_set_body proxy_set_header
  proxy_ssl_server_name proxy_ssl_verify real_ip_header real_ip_recursive resolver return rewrite root satisfy
  sendfile sendfile_max_chunk server server_name server_tokens set set_real_ip_from split_clients ssl_certificate
  ssl_certificate_key ssl_ciphers ssl_dhparam ssl_prefer_server_ciphers ssl_protocols ssl_session_cache
  ssl_session_tickets ssl_session_timeout ssl_stapling ssl_stapling_verify ssl_trusted_certificate stream sub_filter
  tcp_nodelay tcp_nopush try_files types underscores_in_headers upstream user uwsgi_param uwsgi_pass
  worker_connections worker_processes worker_rlimit_nofile zone
  `
    .trim()
    .split(/\s+/),
);
