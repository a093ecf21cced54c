filedesc://x.arc 127.0.0.1 20310304050607 text/plain 11
1 0 Capture

https://post.example/a 10.0.0.1 20310304050607 text/html 20
<p>The ferry.</p>


